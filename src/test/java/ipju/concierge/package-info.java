@NullMarked
package ipju.concierge;

import org.jspecify.annotations.NullMarked;
