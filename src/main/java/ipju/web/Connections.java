package ipju.web;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** What can be done to the connection under a request. */
public final class Connections {

    private Connections() {}

    /** Cuts the connection without an answer, as a network that breaks. Whoever sent the request sees its end, not a status. */
    public static void cut(Context context) {
        ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
