/**
 * The languages we speak: guess, fold, numbers and amounts in words, kinds of message by example, fixed phrases.
 * Start at {@link ipju.lang.Language}.
 */
@NullMarked
package ipju.lang;

import org.jspecify.annotations.NullMarked;
