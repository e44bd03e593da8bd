package onething.persistence.relational.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.domain.guide.paper.PaperTemplates.TrailWords;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperContent.Block;
import onething.domain.paper.PaperContent.Drawing;
import onething.domain.paper.PaperContent.Heading;
import onething.domain.paper.PaperContent.Items;
import onething.domain.paper.PaperContent.Paragraph;
import onething.domain.paper.PaperContent.PrintedPromise;
import onething.domain.paper.PaperContent.Proof;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperContent.Signature;
import onething.domain.paper.PaperContent.Table;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import org.jspecify.annotations.Nullable;

/// What a paper says, as it is stored.
record ContentDocument(
        String title,
        String number,
        List<BlockDocument> blocks,
        String office,
        String day,
        String code,
        String check,
        String link,
        @Nullable PromiseDocument promise,
        boolean sealed) {

    static ContentDocument of(PaperContent content) {
        return new ContentDocument(
                content.title(),
                content.number(),
                content.blocks().stream().map(BlockDocument::of).toList(),
                content.office(),
                content.day(),
                content.proof().code(),
                content.proof().text(),
                content.proof().link(),
                content.proof().promise().map(PromiseDocument::of).orElse(null),
                content.sealed());
    }

    PaperContent toContent() {
        return new PaperContent(
                title,
                number,
                blocks.stream().map(BlockDocument::toBlock).toList(),
                office,
                day,
                new Proof(code, check, link, Optional.ofNullable(promise).map(PromiseDocument::toPromise)),
                sealed);
    }

    /// A block has the one member of its kind.
    record BlockDocument(
            @Nullable String heading,
            @Nullable String paragraph,
            @Nullable List<RowDocument> table,
            @Nullable List<String> items,
            @Nullable RowDocument signature,
            @Nullable DrawingDocument drawing) {

        static BlockDocument of(Block block) {
            return switch (block) {
                case Heading(var text) -> new BlockDocument(text, null, null, null, null, null);
                case Paragraph(var text) -> new BlockDocument(null, text, null, null, null, null);
                case Table(var rows) ->
                    new BlockDocument(
                            null,
                            null,
                            rows.stream()
                                    .map(row -> new RowDocument(row.label(), row.text()))
                                    .toList(),
                            null,
                            null,
                            null);
                case Items(var items) -> new BlockDocument(null, null, null, items, null, null);
                case Signature(var label, var picture) ->
                    new BlockDocument(null, null, null, null, new RowDocument(label, picture), null);
                case Drawing(var title, var description, var svg) ->
                    new BlockDocument(null, null, null, null, null, new DrawingDocument(title, description, svg));
            };
        }

        Block toBlock() {
            if (heading != null) {
                return new Heading(heading);
            }
            if (table != null) {
                return new Table(table.stream()
                        .map(row -> new Row(row.label(), row.text()))
                        .toList());
            }
            if (items != null) {
                return new Items(items);
            }
            if (signature != null) {
                return new Signature(signature.label(), signature.text());
            }
            if (drawing != null) {
                return new Drawing(drawing.title(), drawing.description(), drawing.svg());
            }
            return new Paragraph(paragraph == null ? "" : paragraph);
        }
    }

    record RowDocument(String label, String text) {}

    record DrawingDocument(String title, String description, String svg) {}

    /// What is printed about the events behind a paper.
    record PromiseDocument(
            String eventWords, String promiseWords, List<String> events, Instant at, Instant by, String token) {

        static PromiseDocument of(PrintedPromise printed) {
            var promise = printed.signed().statement();
            return new PromiseDocument(
                    printed.words().event(),
                    printed.words().promise(),
                    promise.events(),
                    promise.at(),
                    promise.by(),
                    printed.signed().token());
        }

        PrintedPromise toPromise() {
            return new PrintedPromise(
                    new TrailWords(eventWords, promiseWords),
                    new Signed<>(new InclusionPromise(events, at, by), token));
        }
    }
}
