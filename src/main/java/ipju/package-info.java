/**
 * Ipju (입주, "moving in"): answers companies that want to move into a knowledge-industry center, from a curated folder, with its sources.
 *
 * <p>Core, from the inside out, each knowing only those before it: {@code lang} the languages we speak, {@code chat} what
 * comes in and goes out, {@code catalog} exact rows, {@code knowledge} the folder as read, {@code retrieval} finding
 * passages, {@code answer} from a question to a sourced answer, {@code concierge} what is remembered of a chat.
 *
 * <p>Edges, one technology each: {@code knowledge.files} reads the folder, {@code retrieval.lucene} the index of an edition,
 * {@code retrieval.embeddings} vectors, {@code kept} files that can be made again, {@code publish} from a folder to an edition in use, {@code store} what outlives the
 * process, {@code delivery} messages in once and out in order, {@code telegram} the Bot API, {@code sandbox} a Bot API of this
 * machine and its page, {@code web} the HTTP server and health, {@code app} the command line and what puts all together.
 *
 * <p>Start at {@code ipju.app.Main}.
 */
@NullMarked
package ipju;

import org.jspecify.annotations.NullMarked;
