package onething.bootstrap.journey.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/// Two administrators at the desk: one amends the guide, the other approves it.
public final class GuideDesk {

    private final Person editor;
    private final Person approver;

    public GuideDesk(Person editor, Person approver) {
        this.editor = editor;
        this.approver = approver;
    }

    /// Publishes the next version of the guide, in which one value is another, for new cases from a day on.
    ///
    /// @param newest the newest version so far
    public void publishes(int newest, String path, String value, LocalDate from) {
        var scheduled = amends(newest, path, value, from, "new-cases");
        var steps = addressOf(scheduled) + "/steps";
        var submitted = editor.change(steps, scheduled.header("ETag"), "{\"step\": \"submit\"}")
                .is(200);
        assertThat(editor.change(steps, submitted.header("ETag"), "{\"step\": \"approve\"}")
                        .is(403)
                        .problem())
                .isEqualTo("own-amendment");
        approver.change(steps, submitted.header("ETag"), "{\"step\": \"approve\"}")
                .is(200);
    }

    /// Begins an amendment in which one value is another from a day on, and leaves it open.
    ///
    /// @param appliesTo `new-cases` or `running-cases`
    public Answer amends(int newest, String path, String value, LocalDate from, String appliesTo) {
        var opened = editor.post("/api/v1/admin/guides/labour-rights/amendments", "{\"base\": %d}".formatted(newest))
                .is(201);
        var amendment = addressOf(opened);
        var edited = editor.put(amendment + "/values", opened.header("ETag"), """
                        {"path": "%s", "value": "%s", "provenance": "statute", "basis": "新条例 第六十条", "why": "条例修改"}""".formatted(path, value))
                .is(200);
        return editor.put(amendment + "/in-force", edited.header("ETag"), """
                        {"from": "%s", "appliesTo": "%s", "provenance": "statute", "basis": "新条例 第六十条"}""".formatted(from, appliesTo))
                .is(200);
    }

    public void discards(Answer amendment) {
        editor.change(addressOf(amendment) + "/steps", amendment.header("ETag"), "{\"step\": \"discard\"}")
                .is(200);
    }

    public static String addressOf(Answer amendment) {
        return "/api/v1/admin/amendments/" + amendment.text("/id");
    }
}
