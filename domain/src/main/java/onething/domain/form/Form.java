package onething.domain.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import onething.domain.code.MatterCode;

/// The form for the chosen matters and the answers so far: the fields that are asked, and their answers.
///
/// A field is asked if its section belongs to a chosen matter and its condition holds. A condition uses
/// only answers to earlier fields that are asked themselves. An answer that was typed before a choice
/// changed therefore has no effect.
///
/// @param chosen   the chosen matters
/// @param sections the sections with only the fields that are asked; a section without such fields is left
///                 out
/// @param answers  the answers to those fields
public record Form(Set<MatterCode> chosen, List<FormSection> sections, Answers answers) {

    public Form {
        chosen = Set.copyOf(chosen);
        sections = List.copyOf(sections);
    }

    public static Form of(FormDefinition guide, Set<MatterCode> chosen, Answers answers) {
        var relevant = new TreeMap<FieldPath, Answers.Answer>();
        var sections = new ArrayList<FormSection>();
        for (var section : guide.form(chosen)) {
            var fields = new ArrayList<FormField>();
            for (var field : section.fields()) {
                if (field.asked().holds(chosen, relevant::get)) {
                    fields.add(field);
                    answers.to(field.path()).ifPresent(answer -> relevant.put(field.path(), answer));
                }
            }
            if (!fields.isEmpty()) {
                sections.add(new FormSection(section.code(), section.title(), fields));
            }
        }
        return new Form(chosen, sections, new Answers(relevant));
    }

    /// The same form with only these sections and their answers.
    public Form only(List<FormSection> wanted) {
        var codes = wanted.stream().map(FormSection::code).toList();
        var kept = new TreeMap<>(answers.values());
        kept.keySet().removeIf(field -> !codes.contains(field.section()));
        return new Form(
                chosen,
                sections.stream()
                        .filter(section -> codes.contains(section.code()))
                        .toList(),
                new Answers(kept));
    }

    public List<FormField> fields() {
        var fields = new ArrayList<FormField>();
        for (var section : sections) {
            fields.addAll(section.fields());
        }
        return fields;
    }

    /// The field, if it is asked.
    public Optional<FormField> field(FieldPath wanted) {
        for (var section : sections) {
            if (section.code().equals(wanted.section())) {
                return section.field(wanted);
            }
        }
        return Optional.empty();
    }

    public boolean asks(FieldPath field) {
        return field(field).isPresent();
    }

    public boolean holds(Condition condition) {
        return condition.holds(chosen, answers);
    }
}
