/**
 * The folder as read: passages, tables, glossary, golden questions, problems, version. Start at
 * {@link ipju.knowledge.KnowledgeBase}.
 */
@NullMarked
package ipju.knowledge;

import org.jspecify.annotations.NullMarked;
