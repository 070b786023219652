@NullMarked
package ipju.catalog;

import org.jspecify.annotations.NullMarked;
