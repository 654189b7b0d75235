#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# Everything from a bare Debian 12 machine to a result: see usage () below.

set -eu
trap 'exit 130' INT TERM

unset CDPATH
cd "$(dirname -- "$0")"

# A Python of pyenv or conda that comes first on PATH has neither meson nor gi.
PATH=/usr/bin:/bin:$PATH:/usr/sbin:/sbin
export PATH

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
  vi*) language='vi' ;;
  *) language='en' ;;
esac

# Without any locale, names such as Đà Nẵng could not be written out.
case $(locale charmap 2>/dev/null) in
  ANSI_X3.4-1968)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

build_root=${PARINDEX_BUILD_DIR:-build}
log=$build_root/setup.log
results=$build_root/results

build_packages='gcc libc6-dev pkgconf meson ninja-build libglib2.0-dev libjson-glib-dev libgmp-dev libmpfr-dev liblapacke-dev
  liblpsolve55-dev libsuitesparse-dev librandom123-dev'
python_packages='python3-gi python3-openpyxl python3-pandas'
test_packages="$build_packages g++ gobject-introspection libgirepository1.0-dev gi-docgen mypy
  $python_packages python3-jsonschema python3-numpy python3-scipy python3-nbclient python3-ipykernel gjs valac valgrind locales
  python3-distributed"

# say VIETNAMESE ENGLISH; on stderr, so that stdout holds the result alone.
say ()
{
  if [ "$language" = vi ]; then
    printf '%s\n' "$1" >&2
  else
    printf '%s\n' "$2" >&2
  fi
}

# shellcheck disable=SC2016 # the name of the variable is what is meant
usage ()
{
  say 'Cách dùng: ./setup.sh LỆNH
  rank        dựng thư viện và xếp hạng 63 tỉnh, thành phố theo PCI 2015
  install     dựng và cài thư viện, lệnh parindex, gói Python và parindex-excel vào $PREFIX, mặc định là /usr
  test        dựng thư viện và chạy mọi kiểm thử
  sanitizers  chỉ chạy kiểm thử dưới ASan và UBSan
  valgrind    chạy mọi kiểm thử bằng C dưới valgrind
Thư mục dựng: $PARINDEX_BUILD_DIR, mặc định là build.' \
    'Usage: ./setup.sh COMMAND
  rank        build, and rank the 63 provinces by PCI 2015
  install     build and install the library, the command parindex, the Python package and parindex-excel below $PREFIX, /usr unless set
  test        build, and run all tests
  sanitizers  run only the tests under ASan and UBSan
  valgrind    run all tests in C under valgrind
Build folder: $PARINDEX_BUILD_DIR, build unless set.'
}

# give_up VIETNAMESE ENGLISH: what the last command said, and why it matters.
give_up ()
{
  tail -n 40 "$log" >&2
  say "$1 (xem $log)" "$2 (see $log)"
  exit 1
}

# Runs a command silently; what it said is shown only if it fails.
quietly ()
{
  mkdir -p "$build_root"
  "$@" >"$log" 2>&1 </dev/null || give_up "Không chạy được: $*" "This failed: $*"
}

is_installed ()
{
  dpkg-query -W -f '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

ask_for_packages ()
{
  say "Không phải root và không dùng được sudo. Hãy nhờ người quản trị cài các gói sau, rồi chạy lại:
  apt-get install --no-install-recommends $*" \
    "Not root, and sudo cannot be used. Ask the administrator for these packages, then run this again:
  apt-get install --no-install-recommends $*"
  exit 1
}

# Prints what to put in front of a command that needs root; fails if there is no way.
root_command ()
{
  if [ "$(id -u)" -eq 0 ]; then
    return 0
  fi
  command -v sudo >/dev/null || return 1
  # Nobody can type a password where there is no terminal.
  sudo -n true 2>/dev/null || { [ -t 0 ] && sudo true; } || return 1
  echo sudo
}

apt_get ()
{
  # shellcheck disable=SC2086 # empty for root
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 "$@"
}

# The lists of a fresh machine are empty, those of an old one name packages that are gone.
install_or_update_first ()
{
  apt_get install -y --no-install-recommends "$@" \
    || { apt_get update && apt_get install -y --no-install-recommends "$@"; }
}

need_packages ()
{
  if ! command -v dpkg-query >/dev/null; then
    say "Không phải Debian: không kiểm tra được các gói $*" "Not Debian: cannot check for the packages $*"
    return 0
  fi

  missing=
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0

  # shellcheck disable=SC2086 # a list of words
  as_root=$(root_command) || ask_for_packages $missing
  say "Cài các gói Debian (bằng quyền ${as_root:-root}):$missing" "Installing Debian packages (as ${as_root:-root}):$missing"
  # shellcheck disable=SC2086
  quietly install_or_update_first $missing
}

# build NAME [OPTION…]: into $build_root/NAME, again from nothing where what is there is no good.
build ()
{
  folder=$build_root/$1
  shift
  say "Dựng thư viện trong $folder" "Building in $folder"
  mkdir -p "$build_root"
  if [ -e "$folder" ] && ! meson setup --reconfigure "$folder" "$@" >"$log" 2>&1 </dev/null; then
    rm -rf "$folder"
  fi
  [ -e "$folder" ] || quietly meson setup "$folder" "$@"
  quietly meson compile -C "$folder"
}

# run_tests STAGE FOLDER [ARGUMENT…]: a failing test does not end the script, the summary counts it.
run_tests ()
{
  stage=$1
  folder=$2
  shift 2
  say "Chạy kiểm thử: $stage" "Running tests: $stage"
  logs=$folder/meson-logs
  rm -f "$logs"/stage*
  status=0
  meson test -C "$folder" --no-rebuild --logbase stage "$@" >"$log" 2>&1 </dev/null || status=$?
  mkdir -p "$results"
  # meson puts the name of the test setup behind the base name.
  if ! { mv "$logs"/stage*.junit.xml "$results/$stage.xml" && mv "$logs"/stage*.json "$results/$stage.json"; } 2>/dev/null; then
    give_up "meson test không chạy được (mã $status)" "meson test could not run (status $status)"
  fi
  stages="$stages $stage"
}

plain_tests ()
{
  run_tests plain "$build_root/test"
}

valgrind_tests ()
{
  run_tests valgrind "$build_root/test" --setup valgrind
}

# Values that nobody set are what the sanitizers do not see. These go through all layers in a minute, all of them take five.
some_valgrind_tests ()
{
  run_tests valgrind "$build_root/test" --setup valgrind loader scorer rules explanation aggregation target simulation
}

# Where the sanitizers' own settings stand: tests/meson.build.
sanitizer_tests ()
{
  # Compiled twice as fast as at -O2, and run nearly as fast.
  build sanitizers -Doptimization=1 -Db_sanitize=address,undefined -Dc_args='-fno-sanitize-recover=undefined -fno-omit-frame-pointer' -Dintrospection=enabled
  run_tests sanitizers "$build_root/sanitizers" --setup sanitizers
  run_tests sanitizers-bindings "$build_root/sanitizers" --setup sanitizers_bindings --suite bindings --suite property
}

build_for_tests ()
{
  # shellcheck disable=SC2086 # a list of words
  need_packages $test_packages
  build test --werror -Dlapack=enabled -Dlpsolve=enabled -Dintrospection=enabled -Dvapi=enabled -Ddocumentation=enabled
}

rank ()
{
  # shellcheck disable=SC2086
  need_packages $build_packages
  build rank --buildtype=release -Dintrospection=disabled -Dtests=false -Dexamples=false
  say 'Xếp hạng theo PCI 2015' 'Ranking by PCI 2015'
  "$build_root/rank/bindings/cli/parindex" score examples/data/pci.json \
    --framework pci-2013 --period 2015 --language "$language"
}

can_write ()
{
  folder=$1
  while [ ! -e "$folder" ]; do
    folder=$(dirname -- "$folder")
  done
  [ -w "$folder" ]
}

# Built by whoever calls this: root only copies.
install_all ()
{
  prefix=${PREFIX:-/usr}
  # shellcheck disable=SC2086
  need_packages $build_packages $python_packages gobject-introspection libgirepository1.0-dev
  build install --buildtype=release --prefix="$prefix" -Dintrospection=enabled -Dtests=false -Dexamples=false
  as_root=
  can_write "$prefix" || as_root=$(root_command) \
    || give_up "Không có quyền ghi vào $prefix" "There is no right to write to $prefix"
  # shellcheck disable=SC2086 # empty for root
  quietly $as_root meson install -C "$build_root/install" --no-rebuild
  if [ "$prefix" = /usr ] || [ "$prefix" = /usr/local ]; then
    # shellcheck disable=SC2086
    quietly $as_root ldconfig
  fi
  say "Đã cài vào $prefix" "Installed below $prefix"
}

# run_stages STAGE…: ends with the line that counts them all.
run_stages ()
{
  build_for_tests
  rm -rf "$results"
  stages=
  for stage_of_tests in "$@"; do
    "$stage_of_tests"
  done
  # shellcheck disable=SC2086
  python3 tests/run-summary.py "$results" $stages
}

[ $# -eq 1 ] || { usage; exit 2; }

case $1 in
  rank) rank ;;
  install) install_all ;;
  test) run_stages plain_tests sanitizer_tests some_valgrind_tests ;;
  sanitizers) run_stages sanitizer_tests ;;
  valgrind) run_stages valgrind_tests ;;
  help | -h | --help) usage ;;
  *) usage; exit 2 ;;
esac
