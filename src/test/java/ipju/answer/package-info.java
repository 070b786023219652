@NullMarked
package ipju.answer;

import org.jspecify.annotations.NullMarked;
