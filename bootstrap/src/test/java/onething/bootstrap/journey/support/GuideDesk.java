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
        var opened = editor.post("/api/v1/admin/guides/labour-rights/amendments", "{\"base\": %d}".formatted(newest))
                .is(201);
        var amendment = "/api/v1/admin/amendments/" + opened.text("/id");
        var edited = editor.put(amendment + "/values", opened.header("ETag"), """
                        {"path": "%s", "value": "%s", "provenance": "statute", "basis": "新条例 第六十条", "why": "条例修改"}""".formatted(path, value))
                .is(200);
        var scheduled = editor.put(amendment + "/in-force", edited.header("ETag"), """
                        {"from": "%s", "appliesTo": "new-cases", "provenance": "statute", "basis": "新条例 第六十条"}""".formatted(from))
                .is(200);
        var submitted = editor.change(amendment + "/steps", scheduled.header("ETag"), "{\"step\": \"submit\"}")
                .is(200);
        assertThat(editor.change(amendment + "/steps", submitted.header("ETag"), "{\"step\": \"approve\"}")
                        .is(403)
                        .problem())
                .isEqualTo("own-amendment");
        approver.change(amendment + "/steps", submitted.header("ETag"), "{\"step\": \"approve\"}")
                .is(200);
    }
}
