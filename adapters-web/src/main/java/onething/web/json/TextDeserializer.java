package onething.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/// Reads a text of a body. A NUL and half a character are no text: no database keeps the one, and nobody can read
/// the other.
final class TextDeserializer extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(TextDeserializer::isNoCharacter)) {
            throw new NotTextException(parser);
        }
        return text;
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
