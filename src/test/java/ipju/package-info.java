@NullMarked
package ipju;

import org.jspecify.annotations.NullMarked;
