/**
 * Centers, units, fees, eligibility, programs and the other tables as exact rows, and the questions one can ask of them
 * without a model. Start at {@link ipju.catalog.Catalog}.
 */
@NullMarked
package ipju.catalog;

import org.jspecify.annotations.NullMarked;
