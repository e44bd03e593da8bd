package onething.persistence.guides;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.Code;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.form.FieldPath;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.guide.paper.PaperPart;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.paper.PaperTemplates.JoinedWords;
import onething.domain.guide.paper.PaperTemplates.MatterForm;
import onething.domain.guide.paper.PaperTemplates.NameField;
import onething.domain.guide.paper.PaperTemplates.SharedWords;
import onething.domain.guide.paper.PaperTemplates.TrailWords;
import onething.domain.guide.paper.PaperText;
import onething.domain.guide.paper.PaperValue;
import onething.domain.source.Source;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads `papers.yaml`: the templates of the papers.
final class PaperTemplatesReader {

    private PaperTemplatesReader() {}

    static PaperTemplates read(YamlObject element) {
        var receipt = code(element, "receipt");
        var application = code(element, "application");
        var forms = element.each("forms", "paper", PaperTemplatesReader::form);
        var signature =
                Optional.ofNullable(element.has("signature") ? element.parsed("signature", MaterialCode::new) : null);
        var words = words(element.element("words"));
        var labels = labels(element.element("labels"));
        var names = element.each("applicant", "field", PaperTemplatesReader::name);
        var shared = shared(element.element("parts"));
        var all = new LinkedHashMap<PaperCode, PaperTemplate>();
        var templates = element.element("templates");
        if (templates != null) {
            for (var key : templates.keys()) {
                var template = template(key, templates.element(key), shared);
                if (template != null) {
                    all.put(template.code(), template);
                }
            }
        }
        var seals = new LinkedHashMap<PaperCode, Source>();
        element.each("seals", "", PaperTemplatesReader::sealed).forEach(seals::putAll);
        element.close();
        return new PaperTemplates(receipt, application, forms, signature, words, labels, names, all, seals);
    }

    private static Optional<PaperCode> code(YamlObject element, String key) {
        return Optional.ofNullable(element.has(key) ? element.parsed(key, PaperCode::new) : null);
    }

    private static SharedWords words(@Nullable YamlObject element) {
        if (element == null) {
            return PaperTemplates.NONE.words();
        }
        var words = new SharedWords(
                element.words("issuer"),
                element.words("number"),
                element.words("code"),
                element.words("check"),
                element.words("day"),
                element.words("preview"),
                joined(element.element("joined")),
                trail(element.element("trail")));
        element.close();
        return words;
    }

    private static JoinedWords joined(@Nullable YamlObject element) {
        if (element == null) {
            return PaperTemplates.NONE.words().joined();
        }
        var words = new JoinedWords(
                element.words("all"), element.words("sent"), element.words("print"), element.words("unshown"));
        element.close();
        return words;
    }

    private static TrailWords trail(@Nullable YamlObject element) {
        if (element == null) {
            return PaperTemplates.NONE.words().trail();
        }
        var words = new TrailWords(element.words("event"), element.words("promise"));
        element.close();
        return words;
    }

    private static Map<PaperFact, String> labels(@Nullable YamlObject element) {
        var labels = new EnumMap<PaperFact, String>(PaperFact.class);
        if (element != null) {
            for (var fact : PaperFact.values()) {
                if (element.has(fact.wireName())) {
                    labels.put(fact, element.words(fact.wireName()));
                }
            }
            element.close();
        }
        return labels;
    }

    private static @Nullable MatterForm form(YamlObject element) {
        var paper = element.parsed("paper", PaperCode::new);
        var matters = Set.copyOf(element.all("matters", MatterCode::new));
        var when = ConditionReader.read(element, "when");
        element.close();
        return paper == null ? null : new MatterForm(paper, matters, when);
    }

    /// The papers that one rule wants sealed.
    private static Map<PaperCode, Source> sealed(YamlObject element) {
        var sealed = new LinkedHashMap<PaperCode, Source>();
        element.all("papers", PaperCode::new).forEach(code -> sealed.put(code, element.source()));
        element.close();
        return sealed;
    }

    private static @Nullable NameField name(YamlObject element) {
        var field = element.parsed("field", FieldPath::of);
        var when = ConditionReader.read(element, "when");
        element.close();
        return field == null ? null : new NameField(field, when);
    }

    /// Parts that several papers have, by the names that `use` gives.
    private static Map<String, PaperPart> shared(@Nullable YamlObject element) {
        var shared = new HashMap<String, PaperPart>();
        if (element != null) {
            for (var name : element.keys()) {
                var part = element.element(name);
                var read = part == null ? null : part(part, Map.of());
                if (read != null) {
                    shared.put(name, read);
                }
            }
        }
        return shared;
    }

    private static @Nullable PaperTemplate template(
            String key, @Nullable YamlObject element, Map<String, PaperPart> shared) {
        if (element == null) {
            return null;
        }
        if (!Code.isKebab(key)) {
            element.guideFaults().fault(element.node(), element.path(), "wrong-value", "不是代码：" + key);
            return null;
        }
        var to = element.choice("to", PaperRecipient.class, PaperRecipient.APPLICANT);
        var parts = element.each("parts", "", part -> part(part, shared));
        element.close();
        return new PaperTemplate(new PaperCode(key), to, parts, element.source());
    }

    private static @Nullable PaperPart part(YamlObject element, Map<String, PaperPart> shared) {
        var part = element.has("use") ? element.parsed("use", name -> used(name, shared)) : part(element);
        element.close();
        return part;
    }

    private static PaperPart used(String name, Map<String, PaperPart> shared) {
        var part = shared.get(name);
        if (part == null) {
            throw new IllegalArgumentException("没有这个共用部分：" + name);
        }
        return part;
    }

    private static @Nullable PaperPart part(YamlObject element) {
        if (element.has("text")) {
            var text = element.words("text", PaperText::parse);
            return text == null ? null : new PaperPart.Paragraph(text);
        }
        if (element.has("rows")) {
            return new PaperPart.Rows(element.words("title", ""), element.all("rows", PaperValue::parse));
        }
        if (element.has("list")) {
            return new PaperPart.Listed(element.words("title", ""), element.choice("list", PaperListing.class));
        }
        if (element.has("inputs")) {
            return new PaperPart.Inputs(element.words("inputs"));
        }
        if (element.has("to-correct")) {
            return new PaperPart.ToCorrect(element.words("to-correct"));
        }
        if (element.has("examples")) {
            return new PaperPart.Examples(element.words("examples"));
        }
        if (element.has("signature")) {
            return new PaperPart.Signature(element.words("signature"));
        }
        element.flag("form", true);
        return new PaperPart.WholeForm();
    }
}
