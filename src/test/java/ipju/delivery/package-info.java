@NullMarked
package ipju.delivery;

import org.jspecify.annotations.NullMarked;
