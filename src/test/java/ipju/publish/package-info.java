@NullMarked
package ipju.publish;

import org.jspecify.annotations.NullMarked;
