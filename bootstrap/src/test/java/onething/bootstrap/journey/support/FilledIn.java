package onething.bootstrap.journey.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An offered action with everything that it asks for, filled in from what the offer says about itself.
public final class FilledIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Different ones, where two people must take part.
    private static final List<String> NAMES = List.of("王强", "陈静", "李明", "周敏");

    private FilledIn() {}

    /// The rest of the action's JSON, after its code.
    ///
    /// @param outcome blank where nothing is decided
    public static String[] of(JsonNode offer, String outcome) {
        var parts = new ArrayList<String>();
        offer.at("/needs").forEach(part -> {
            switch (part.asString()) {
                case "statement" -> parts.add("\"statement\":\"如实办理\"");
                case "ground" ->
                    parts.add("\"ground\":\"" + offer.at("/grounds/0/code").asString() + "\"");
                case "received" -> parts.add("\"received\":\"" + Today.iso() + "\"");
                default -> {}
            }
        });
        if (!outcome.isBlank()) {
            parts.add("\"outcome\":\"" + outcome + "\"");
        }
        var inputs = inputs(offer);
        if (!inputs.isEmpty()) {
            parts.add("\"inputs\":" + JSON.writeValueAsString(inputs));
        }
        return parts.toArray(String[]::new);
    }

    private static Map<String, Object> inputs(JsonNode offer) {
        var inputs = new LinkedHashMap<String, Object>();
        offer.at("/inputs").forEach(field -> {
            if (isAsked(field, inputs)) {
                inputs.put(field.at("/name").asString(), value(field, inputs.size()));
            }
        });
        return inputs;
    }

    private static boolean isAsked(JsonNode field, Map<String, Object> inputs) {
        var asked = field.at("/asked");
        if (!asked.at("/type").asString().equals("answered")) {
            return true;
        }
        var given = String.valueOf(inputs.get(asked.at("/field").asString().replace("input.", "")));
        for (var each : asked.at("/oneOf")) {
            if (each.asString().equals(given)) {
                return true;
            }
        }
        return false;
    }

    private static Object value(JsonNode field, int ordinal) {
        var kind = field.at("/kind");
        return switch (kind.at("/type").asString()) {
            case "yes-no" -> !field.at("/name").asString().equals("goodReason");
            case "day" -> Today.iso();
            case "moment" -> Today.iso() + "T00:00";
            case "person-name" -> NAMES.get(ordinal % NAMES.size());
            case "whole-number" -> Math.max(kind.at("/min").asInt(), 3);
            case "money" -> "60000";
            case "choice" -> choice(kind);
            default -> "如实填写";
        };
    }

    private static Object choice(JsonNode kind) {
        var codes = new ArrayList<String>();
        kind.at("/options").forEach(option -> codes.add(option.at("/code").asString()));
        return kind.at("/many").asBoolean() ? codes : codes.getFirst();
    }
}
