@NullMarked
package ipju.store;

import org.jspecify.annotations.NullMarked;
