package onething.persistence.guides;

import java.util.List;
import java.util.Optional;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.guide.office.Jurisdiction;
import onething.domain.guide.office.Jurisdiction.Place;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads which division's office handles a matter: one field, or several places and the development zone.
final class JurisdictionReader {

    private JurisdictionReader() {}

    static @Nullable Jurisdiction read(YamlObject matter, String key) {
        if (matter.at(key) instanceof ScalarNode) {
            var field = matter.parsed(key, FieldPath::of);
            return field == null ? null : Jurisdiction.of(field);
        }
        var element = matter.element(key);
        if (element == null) {
            return null;
        }
        List<Place> places = element.each("places", "field", JurisdictionReader::place);
        var zone = Optional.ofNullable(element.has("zone") ? element.parsed("zone", FieldPath::of) : null);
        element.close();
        if (places.isEmpty()) {
            element.guideFaults().fault(element.node(), element.path() + "/places", "required", "没有写明由哪一项决定管辖");
            return null;
        }
        return new Jurisdiction(places, zone);
    }

    private static @Nullable Place place(YamlObject element) {
        var field = element.parsed("field", FieldPath::of);
        var when = element.has("when") ? ConditionReader.read(element, "when") : Condition.ALWAYS;
        element.close();
        return field == null ? null : new Place(field, when);
    }
}
