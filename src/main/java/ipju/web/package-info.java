/**
 * The one HTTP server of the bot, its bounds and its health page. Start at {@link ipju.web.WebServer}.
 */
@NullMarked
package ipju.web;

import org.jspecify.annotations.NullMarked;
