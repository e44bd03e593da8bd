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

    private static final int AMOUNT = 60_000;

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
        var inputs = inputs(offer, outcome);
        if (!inputs.isEmpty()) {
            parts.add("\"inputs\":" + JSON.writeValueAsString(inputs));
        }
        return parts.toArray(String[]::new);
    }

    private static Map<String, Object> inputs(JsonNode offer, String outcome) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("outcome", outcome);
        offer.at("/inputs").forEach(field -> {
            if (holds(field.at("/asked"), inputs)) {
                inputs.put(field.at("/name").asString(), value(field, inputs));
            }
        });
        inputs.remove("outcome");
        return inputs;
    }

    private static boolean holds(JsonNode asked, Map<String, Object> inputs) {
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

    private static Object value(JsonNode field, Map<String, Object> inputs) {
        var kind = field.at("/kind");
        return switch (kind.at("/type").asString()) {
            case "yes-no" -> !field.at("/name").asString().equals("goodReason");
            case "day" -> Today.iso();
            case "moment" -> Today.iso() + "T00:00";
            case "person-name" -> NAMES.get(inputs.size() % NAMES.size());
            case "whole-number" -> Math.max(kind.at("/min").asInt(), 3);
            case "bank-account" -> "6222021001116245702";
            case "money" -> money(field, inputs);
            case "choice" -> choice(kind, inputs);
            default -> "如实填写";
        };
    }

    /// The total after its items is their sum.
    private static Object money(JsonNode field, Map<String, Object> inputs) {
        var items =
                inputs.keySet().stream().filter(name -> name.endsWith("Amount")).count();
        var isTotal = field.at("/name").asString().equals("amount");
        return String.valueOf(AMOUNT * (isTotal ? Math.max(items, 1) : 1));
    }

    private static Object choice(JsonNode kind, Map<String, Object> inputs) {
        var codes = new ArrayList<String>();
        kind.at("/options").forEach(option -> {
            if (holds(option.at("/offered"), inputs)) {
                codes.add(option.at("/code").asString());
            }
        });
        return kind.at("/many").asBoolean() ? codes : codes.getFirst();
    }
}
