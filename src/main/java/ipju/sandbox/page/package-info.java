/**
 * The page of the sandbox: the chat of a person left, what staff see right, the state of the folder. Start at
 * {@link ipju.sandbox.page.Sandbox}.
 */
@NullMarked
package ipju.sandbox.page;

import org.jspecify.annotations.NullMarked;
