/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>

#include "analysis/simulation/parindex-draw-kernel-private.h"

#define TARGET
#define BYTES 16
#define CODE_BYTES 16
#define NAME(name) name##_base
#include "analysis/simulation/parindex-draw-kernel-body.h"

#if defined(__x86_64__) && defined(__GNUC__)

#define TARGET __attribute__ ((target ("avx2")))
#define BYTES 32
#define CODE_BYTES 32
#define NAME(name) name##_avx2
#include "analysis/simulation/parindex-draw-kernel-body.h"

#define TARGET __attribute__ ((target ("avx512f,avx512dq,avx512vl,avx512bw")))
#define BYTES 64
#define CODE_BYTES 32
#define NAME(name) name##_avx512
#include "analysis/simulation/parindex-draw-kernel-body.h"

ParindexSimd
parindex_simd_find (void)
{
  if (__builtin_cpu_supports ("avx512f") && __builtin_cpu_supports ("avx512dq") && __builtin_cpu_supports ("avx512vl")
      && __builtin_cpu_supports ("avx512bw"))
    return PARINDEX_SIMD_AVX512;

  return __builtin_cpu_supports ("avx2") ? PARINDEX_SIMD_AVX2 : PARINDEX_SIMD_BASE;
}

const ParindexDrawKernel *
parindex_draw_kernel (ParindexSimd simd)
{
  switch (simd)
    {
    case PARINDEX_SIMD_AVX512:
      return &kernel_avx512;
    case PARINDEX_SIMD_AVX2:
      return &kernel_avx2;
    case PARINDEX_SIMD_BASE:
    case PARINDEX_N_SIMDS:
    default:
      return &kernel_base;
    }
}

#else

ParindexSimd
parindex_simd_find (void)
{
  return PARINDEX_SIMD_BASE;
}

const ParindexDrawKernel *
parindex_draw_kernel (ParindexSimd simd)
{
  return &kernel_base;
}

#endif
