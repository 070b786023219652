package ipju.web;

import io.javalin.config.RoutesConfig;

/** A part of the bot that answers under paths of its own. */
@FunctionalInterface
public interface Routes {

    /** Adds its paths; called once, before the server starts. */
    void addTo(RoutesConfig routes);
}
