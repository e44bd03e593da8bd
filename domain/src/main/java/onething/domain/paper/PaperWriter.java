package onething.domain.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import onething.domain.code.PaperCode;
import onething.domain.form.AnswerWords;
import onething.domain.form.Answers;
import onething.domain.form.FormField;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.guide.paper.PaperPart;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.paper.PaperValue;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;

/// Writes a paper: fills the template with the data set.
final class PaperWriter {

    private final PaperTemplates templates;
    private final PaperFacts facts;
    private boolean showsNumbers;

    PaperWriter(PaperTemplates templates, PaperFacts facts) {
        this.templates = templates;
        this.facts = facts;
    }

    /// @param titles the titles of the guide's papers
    PaperContent content(PaperTemplate template, Map<PaperCode, String> titles, PaperNumber number, Issuance issuance) {
        var words = templates.words();
        return content(
                template,
                titles,
                words.number() + number,
                new PaperContent.Proof(
                        words.code() + issuance.proof().shown(),
                        words.check(),
                        issuance.link(number),
                        Optional.of(new PaperContent.PrintedPromise(words.trail(), issuance.promise()))));
    }

    /// What the paper would say, without number and proof.
    PaperContent preview(PaperTemplate template, Map<PaperCode, String> titles) {
        return content(template, titles, templates.words().preview(), PaperContent.Proof.NONE);
    }

    private PaperContent content(
            PaperTemplate template, Map<PaperCode, String> titles, String number, PaperContent.Proof proof) {
        return new PaperContent(
                titles.getOrDefault(template.code(), template.code().value()),
                number,
                template.parts().stream().flatMap(this::blocks).toList(),
                facts.fact(PaperFact.OFFICE).orElse(""),
                facts.fact(PaperFact.DAY).orElse(""),
                proof,
                templates.isSealed(template.code()));
    }

    /// Whether a number was written that is masked elsewhere. Ask after writing.
    boolean showsNumbers() {
        return showsNumbers;
    }

    private Stream<Block> blocks(PaperPart part) {
        return switch (part) {
            case PaperPart.Paragraph(var text) ->
                text.filled(this::value).map(filled -> (Block) new Paragraph(filled)).stream();
            case PaperPart.Rows(var title, var values) ->
                table(
                        title,
                        values.stream().flatMap(value -> row(value).stream()).toList());
            case PaperPart.Inputs(var title) -> table(title, rows(facts.inputs(), facts.given()));
            case PaperPart.Listed(var title, var listing) -> listed(title, listing);
            case PaperPart.WholeForm _ ->
                facts.form().sections().stream()
                        .flatMap(section -> table(
                                section.title(),
                                rows(section.fields(), facts.form().answers())));
            case PaperPart.ToCorrect(var title) -> table(title, toCorrect());
            case PaperPart.Examples(var title) -> titled(title, facts.asked().drawings());
            case PaperPart.Signature(var title) -> Stream.of(new Signature(title, facts.signature()));
        };
    }

    private Optional<String> value(PaperValue value) {
        return switch (value) {
            case PaperValue.Fact(var fact) -> facts.fact(fact);
            case PaperValue.FormAnswer _, PaperValue.Input _ -> row(value).map(Row::text);
        };
    }

    private Optional<Row> row(PaperValue value) {
        return switch (value) {
            case PaperValue.Fact(var fact) -> facts.fact(fact).map(text -> new Row(templates.label(fact), text));
            case PaperValue.FormAnswer(var path) ->
                facts.form()
                        .field(path)
                        .flatMap(field -> row(field, facts.form().answers()));
            case PaperValue.Input(var name) ->
                facts.inputs().stream()
                        .filter(field -> field.path().name().equals(name))
                        .findFirst()
                        .flatMap(field -> row(field, facts.given()));
        };
    }

    private List<Row> rows(List<FormField> fields, Answers answers) {
        return fields.stream().flatMap(field -> row(field, answers).stream()).toList();
    }

    private Optional<Row> row(FormField field, Answers answers) {
        return facts.answer(field, answers).map(text -> {
            showsNumbers |= AnswerWords.isMasked(field.kind());
            return new Row(field.label(), text);
        });
    }

    private List<Row> toCorrect() {
        return facts.form().fields().stream()
                .filter(field -> facts.asked().fields().contains(field.path()))
                .flatMap(field ->
                        facts.masked(field, facts.form().answers()).stream().map(text -> new Row(field.label(), text)))
                .toList();
    }

    private Stream<Block> listed(String title, PaperListing listing) {
        var items = facts.list(listing);
        return titled(title, items.isEmpty() ? List.of() : List.of(new Items(items)));
    }

    private static Stream<Block> table(String title, List<Row> rows) {
        return titled(title, rows.isEmpty() ? List.of() : List.of(new Table(rows)));
    }

    /// Nothing without content.
    private static Stream<Block> titled(String title, List<? extends Block> content) {
        var blocks = new ArrayList<Block>();
        if (!title.isBlank() && !content.isEmpty()) {
            blocks.add(new Heading(title));
        }
        blocks.addAll(content);
        return blocks.stream();
    }
}
