/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include "golden.h"

/* The notice of Bắc Sơn district of 17 April 2023 labels each component of its two indices of 2022, nine and eight, by rank:
 * "cao điểm" or "thấp điểm". It states no rule; this one fits all 17. That both blocks are of 11 districts is stated for the
 * first index, and inferred for the second, where the last place is called last. */

#define OF 11

typedef struct
{
  const char *title;
  guint rank;
  ParindexStrength label;
} Published;

#define HIGH PARINDEX_STRENGTH_STRONG
#define LOW PARINDEX_STRENGTH_WEAK

static const Published published[] = {
  { "Chỉ đạo, điều hành CCHC", 1, HIGH },
  { "Cải cách thể chế", 1, HIGH },
  { "Cải cách thủ tục hành chính", 1, HIGH },
  { "Tác động của CCHC đến phát triển kinh tế - xã hội", 1, HIGH },
  { "Cải cách tổ chức bộ máy hành chính", 4, LOW },
  { "Cải cách chế độ công vụ", 6, LOW },
  { "Cải cách tài chính công", 6, LOW },
  { "Chính quyền điện tử, chính quyền số", 7, LOW },
  { "Đo lường hài lòng của người dân, tổ chức", 9, LOW },
  { "CSTP1 Tính minh bạch và tiếp cận thông tin", 1, HIGH },
  { "CSTP4 Cạnh tranh bình đẳng", 3, HIGH },
  { "CSTP5 Dịch vụ hỗ trợ doanh nghiệp", 2, HIGH },
  { "CSTP6 Thiết chế pháp lý và an ninh trật tự", 1, HIGH },
  { "CSTP8 Tiếp cận đất đai và tính ổn định trong sử dụng đất", 1, HIGH },
  { "CSTP2 Chi phí thời gian", 6, LOW },
  { "CSTP3 Chi phí không chính thức", OF, LOW },
  { "CSTP7 Vai trò người đứng đầu", 6, LOW },
};

static void
test_published_labels (void)
{
  g_autoptr (ParindexNumber) third = parindex_number_new_from_ratio (1, 3, NULL);
  g_autoptr (ParindexNumber) all = parindex_number_new_from_int (1);

  g_assert_cmpuint (G_N_ELEMENTS (published), ==, 17);
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    {
      g_test_message ("%s", published[i].title);
      g_assert_cmpint (parindex_strength_of_rank (published[i].rank, OF, third, all), ==, published[i].label);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strengths/published-labels", test_published_labels);

  return g_test_run ();
}
