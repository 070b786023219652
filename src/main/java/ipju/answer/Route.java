package ipju.answer;

import java.util.Optional;

/** One way to an answer. Empty means "not a question for me"; the next one is asked. */
interface Route {

    Optional<Finding> find(Asked asked);
}
