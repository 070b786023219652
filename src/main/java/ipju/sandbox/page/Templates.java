package ipju.sandbox.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The page's templates, compiled when the product is built. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param name without folder and ending */
    String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        engine.render("sandbox/" + name + ".jte", parameters, output);
        return output.toString();
    }
}
