/**
 * From a question to a sourced answer, a clarifying question, or an honest no. Start at {@link ipju.answer.Answerer}.
 */
@NullMarked
package ipju.answer;

import org.jspecify.annotations.NullMarked;
