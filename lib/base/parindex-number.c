/* SPDX-License-Identifier: LGPL-2.1-or-later */
#include <math.h>
#include <string.h>

#include "base/parindex-exact-private.h"
#include "base/parindex-problem-private.h"

/**
 * ParindexNumber:
 *
 * An exact value: a decimal or a fraction of any size.
 *
 * Scores, maxima, weights, percents and band edges are numbers of this kind,
 * so that no rank or printed digit depends on binary rounding. A number never
 * changes and may be used from any thread.
 *
 * Since: 1.0
 */
struct _ParindexNumber
{
  mpq_t value;
};

G_DEFINE_BOXED_TYPE (ParindexNumber, parindex_number, parindex_number_ref, parindex_number_unref)

ParindexNumber *
parindex_number_new_reduced (mpq_t value)
{
  ParindexNumber *self = g_atomic_rc_box_new (ParindexNumber);

  mpq_init (self->value);
  mpq_swap (self->value, value);

  return self;
}

ParindexNumber *
parindex_number_new_take (mpq_t value)
{
  ParindexNumber *self = parindex_number_new_reduced (value);

  mpq_canonicalize (self->value);

  return self;
}

ParindexNumber *
parindex_number_new_from_decimal (gint64 coefficient,
                                  int    scale)
{
  ParindexNumber *self;
  mpq_t value;

  mpq_init (value);
  parindex_mpz_set_i64 (mpq_numref (value), coefficient);
  parindex_mpz_set_i64 (mpq_denref (value), parindex_pow10[scale]);
  self = parindex_number_new_take (value);
  mpq_clear (value);

  return self;
}

static ParindexNumber *
number_parse (const char          *text,
              gsize                length,
              ParindexNumberFault *fault)
{
  ParindexNumber *self = NULL;
  mpq_t value;

  mpq_init (value);
  *fault = parindex_mpq_set_text (value, text, length);
  if (*fault == PARINDEX_NUMBER_FAULT_NONE)
    self = parindex_number_new_take (value);
  mpq_clear (value);

  return self;
}

ParindexNumber *
parindex_number_new_from_text (const char *text,
                               gsize       length)
{
  ParindexNumberFault fault;

  return number_parse (text, length, &fault);
}

/**
 * parindex_number_new_from_string:
 * @text: a number as in JSON, such as `87.06` or `-1.5e3`, or a fraction of
 *   two integers, such as `10/3`
 * @error: return location for an error
 *
 * Reads a number, exactly as it is written.
 *
 * Nothing else is taken: no white space, plus sign, grouping or decimal comma.
 * The error is %PARINDEX_ERROR_NUMBER if the text is not a number, and
 * %PARINDEX_ERROR_RANGE if it has a denominator of zero, more than 1000 digits
 * when written out, or an exponent beyond 400.
 *
 * Returns: (transfer full): the number
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_number_new_from_string (const char *text,
                                 GError    **error)
{
  ParindexNumberFault fault;
  ParindexNumber *self;
  g_autofree char *excerpt = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = number_parse (text, strlen (text), &fault);
  if (fault != PARINDEX_NUMBER_FAULT_NONE)
    excerpt = parindex_text_excerpt (text, strlen (text));

  switch (fault)
    {
    case PARINDEX_NUMBER_FAULT_SYNTAX:
      parindex_error_report (error, NOT_A_NUMBER, .value = excerpt);
      break;
    case PARINDEX_NUMBER_FAULT_TOO_LARGE:
      parindex_error_report (error, NUMBER_TOO_LARGE, .value = excerpt);
      break;
    case PARINDEX_NUMBER_FAULT_ZERO_DENOMINATOR:
      parindex_error_report (error, ZERO_DENOMINATOR, .value = excerpt);
      break;
    case PARINDEX_NUMBER_FAULT_NONE:
    default:
      break;
    }

  return self;
}

/**
 * parindex_number_new_from_int:
 * @value: an integer
 *
 * Makes a number of an integer.
 *
 * Returns: (transfer full): the number
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_number_new_from_int (gint64 value)
{
  return parindex_number_new_from_decimal (value, 0);
}

/**
 * parindex_number_new_from_ratio:
 * @numerator: an integer
 * @denominator: an integer other than zero
 * @error: return location for an error
 *
 * Makes a number of a fraction. The fraction is reduced, and its sign stands
 * at the numerator.
 *
 * Returns: (transfer full): the number
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_number_new_from_ratio (gint64   numerator,
                                gint64   denominator,
                                GError **error)
{
  ParindexNumber *self;
  mpq_t value;

  if (denominator == 0)
    {
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "/0", numerator);

      parindex_error_report (error, ZERO_DENOMINATOR, .value = text);
      return NULL;
    }

  mpq_init (value);
  parindex_mpz_set_i64 (mpq_numref (value), numerator);
  parindex_mpz_set_i64 (mpq_denref (value), denominator);
  self = parindex_number_new_take (value);
  mpq_clear (value);

  return self;
}

/**
 * parindex_number_new_from_double:
 * @value: a finite double
 * @error: return location for an error
 *
 * Makes a number of a double, which stands for the shortest decimal that reads
 * back to it: 0.1 is exactly one tenth.
 *
 * The error is %PARINDEX_ERROR_RANGE if the double is not finite.
 *
 * Returns: (transfer full): the number
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_number_new_from_double (double   value,
                                 GError **error)
{
  char text[PARINDEX_DOUBLE_TEXT_SIZE];
  gint64 coefficient;
  int scale;

  if (!isfinite (value))
    {
      parindex_error_report (error, NUMBER_TOO_LARGE,
                             .value = isnan (value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
      return NULL;
    }

  if (parindex_decimal_from_double (value, &coefficient, &scale))
    return parindex_number_new_from_decimal (coefficient, scale);

  parindex_double_to_text (value, text);
  return parindex_number_new_from_text (text, strlen (text));
}

/**
 * parindex_number_ref:
 * @self: a number
 *
 * Adds a reference.
 *
 * Returns: (transfer full): the same number
 *
 * Since: 1.0
 */
ParindexNumber *
parindex_number_ref (ParindexNumber *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
number_clear (gpointer data)
{
  ParindexNumber *self = data;

  mpq_clear (self->value);
}

/**
 * parindex_number_unref:
 * @self: (transfer full): a number
 *
 * Drops a reference; the last one frees the number.
 *
 * Since: 1.0
 */
void
parindex_number_unref (ParindexNumber *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, number_clear);
}

ParindexNumber *
parindex_number_new_copy (mpq_srcptr value)
{
  ParindexNumber *self;
  mpq_t copy;

  mpq_init (copy);
  mpq_set (copy, value);
  self = parindex_number_new_take (copy);
  mpq_clear (copy);

  return self;
}

mpq_srcptr
parindex_number_peek (const ParindexNumber *self)
{
  return self->value;
}

/* In lowest terms: the decimal ends where the denominator is made of twos and fives, and has as many places as there are of the more frequent. */
static gboolean
small_to_decimal (gint64  numerator,
                  gint64  denominator,
                  gint64 *coefficient,
                  int    *scale)
{
  int twos = 0, fives = 0, places;

  for (; denominator % 2 == 0; denominator /= 2)
    twos++;
  for (; denominator % 5 == 0; denominator /= 5)
    fives++;
  places = MAX (twos, fives);
  if (denominator != 1 || places > PARINDEX_MAX_SCALE)
    return FALSE;

  for (; twos < places; twos++)
    if (__builtin_mul_overflow (numerator, 2, &numerator))
      return FALSE;
  for (; fives < places; fives++)
    if (__builtin_mul_overflow (numerator, 5, &numerator))
      return FALSE;
  *coefficient = numerator;
  *scale = places;

  return TRUE;
}

gboolean
parindex_number_to_decimal (const ParindexNumber *self,
                            gint64               *coefficient,
                            int                  *scale)
{
  gint64 numerator, denominator;
  gboolean fits;
  guint places;
  mpz_t digits;

  if (parindex_mpz_to_i64 (mpq_numref (self->value), &numerator) && parindex_mpz_to_i64 (mpq_denref (self->value), &denominator))
    return small_to_decimal (numerator, denominator, coefficient, scale);

  mpz_init (digits);
  fits = parindex_mpq_get_decimal (self->value, digits, &places)
         && places <= PARINDEX_MAX_SCALE
         && parindex_mpz_to_i64 (digits, coefficient);
  mpz_clear (digits);

  if (fits)
    *scale = (int) places;
  return fits;
}

/**
 * parindex_number_to_double:
 * @self: a number
 *
 * Gets the double nearest to the number; of two that are equally near, the one
 * with an even last bit.
 *
 * Returns: the double
 *
 * Since: 1.0
 */
double
parindex_number_to_double (const ParindexNumber *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return parindex_mpq_to_double (self->value);
}

/**
 * parindex_number_to_string:
 * @self: a number
 *
 * Writes the number exactly: as a decimal where the decimal ends (within 1000
 * digits), else as a fraction `a/b`. What is written can be read again with
 * [ctor@Number.new_from_string] for every number that was read.
 *
 * Returns: (transfer full): the text, the same in every language
 *
 * Since: 1.0
 */
char *
parindex_number_to_string (const ParindexNumber *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  parindex_mpq_append_exact (text, self->value);

  return g_string_free (text, FALSE);
}

/**
 * parindex_number_format:
 * @self: a number
 * @decimals: how many digits to show behind the decimal mark, at most 1000
 * @rounding: how to round; unstated is half-up
 * @language: the language, which decides on comma or point
 *
 * Writes the number for a reader, rounded from its exact value. A number that
 * rounds to zero has no sign.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
char *
parindex_number_format (const ParindexNumber *self,
                        guint                 decimals,
                        ParindexRounding      rounding,
                        ParindexLanguage      language)
{
  GString *text;
  char point;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  point = parindex_language_resolve (language) == PARINDEX_LANGUAGE_VI ? ',' : '.';
  parindex_mpq_append_rounded (text, self->value, MIN (decimals, PARINDEX_MAX_DIGITS), rounding, point);

  return g_string_free (text, FALSE);
}

static char *
integer_to_string (mpz_srcptr value)
{
  /* Not GMP's own allocation: the caller frees with g_free(). Room for the sign and the end. */
  return mpz_get_str (g_malloc (mpz_sizeinbase (value, 10) + 2), 10, value);
}

/**
 * parindex_number_get_numerator:
 * @self: a number
 *
 * Gets the numerator of the reduced fraction, with the sign.
 *
 * Returns: (transfer full): decimal digits
 *
 * Since: 1.0
 */
char *
parindex_number_get_numerator (const ParindexNumber *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return integer_to_string (mpq_numref (self->value));
}

/**
 * parindex_number_get_denominator:
 * @self: a number
 *
 * Gets the denominator of the reduced fraction; it is above zero, and 1 for an
 * integer.
 *
 * Returns: (transfer full): decimal digits
 *
 * Since: 1.0
 */
char *
parindex_number_get_denominator (const ParindexNumber *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return integer_to_string (mpq_denref (self->value));
}

/**
 * parindex_number_is_decimal:
 * @self: a number
 *
 * Says whether the number is a decimal that ends, so that
 * [method@Number.to_string] writes it as one.
 *
 * Returns: whether it is a decimal
 *
 * Since: 1.0
 */
gboolean
parindex_number_is_decimal (const ParindexNumber *self)
{
  gboolean ends;
  guint places;
  mpz_t digits;

  g_return_val_if_fail (self != NULL, FALSE);

  mpz_init (digits);
  ends = parindex_mpq_get_decimal (self->value, digits, &places);
  mpz_clear (digits);

  return ends;
}

/**
 * parindex_number_get_sign:
 * @self: a number
 *
 * Gets the sign of the number.
 *
 * Returns: -1, 0 or 1
 *
 * Since: 1.0
 */
int
parindex_number_get_sign (const ParindexNumber *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return mpq_sgn (self->value);
}

/**
 * parindex_number_compare:
 * @a: a number
 * @b: another number
 *
 * Compares two numbers exactly.
 *
 * Returns: -1 if @a is the smaller one, 1 if @b is, 0 if they are equal
 *
 * Since: 1.0
 */
int
parindex_number_compare (const ParindexNumber *a,
                         const ParindexNumber *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  order = mpq_cmp (a->value, b->value);
  return (order > 0) - (order < 0);
}

/**
 * parindex_number_equal:
 * @a: a number
 * @b: another number
 *
 * Says whether two numbers are exactly equal.
 *
 * Returns: whether they are equal
 *
 * Since: 1.0
 */
gboolean
parindex_number_equal (const ParindexNumber *a,
                       const ParindexNumber *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return mpq_equal (a->value, b->value) != 0;
}

/* FNV-1a over the limbs. */
static guint64
hash_integer (guint64    hash,
              mpz_srcptr value)
{
  for (gsize i = 0; i < mpz_size (value); i++)
    hash = (hash ^ mpz_getlimbn (value, i)) * G_GUINT64_CONSTANT (0x100000001b3);
  return (hash ^ (guint64) mpz_sgn (value)) * G_GUINT64_CONSTANT (0x100000001b3);
}

/**
 * parindex_number_hash:
 * @self: a number
 *
 * Gets a hash of the number, for tables; equal numbers have equal hashes.
 *
 * Returns: the hash
 *
 * Since: 1.0
 */
guint
parindex_number_hash (const ParindexNumber *self)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  g_return_val_if_fail (self != NULL, 0);

  hash = hash_integer (hash, mpq_numref (self->value));
  hash = hash_integer (hash, mpq_denref (self->value));

  return (guint) (hash ^ hash >> 32);
}
