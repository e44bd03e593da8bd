package onething.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/// A JSON string holds a NUL or half a character.
public final class NotTextException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    NotTextException(JsonParser parser) {
        super(parser, "not text", String.class);
    }
}
