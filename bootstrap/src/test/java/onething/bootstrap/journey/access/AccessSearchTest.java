package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// An administrator finds out who read a person's papers. That, too, is recorded.
class AccessSearchTest extends WholeSystem {

    private static final String SEARCHES = "/api/v1/admin/access-searches";

    @Test
    void anAdministratorFindsWhoReadAndTheSearchIsOnRecord() {
        var worker = new Applicant(signedIn("lina"));
        var matter = worker.submits("inspection-complaint").get("inspection-complaint");
        var number = worker.sees(matter).text("/number");
        signedIn("inspector").get("/api/v1/desk/matters/" + matter).is(200);
        var admin = signedIn("admin");

        var byMatter = admin.post(SEARCHES, "{\"reason\": \"当事人投诉\", \"matter\": \"%s\"}".formatted(number))
                .is(200);

        assertThat(byMatter.text("/items/0/papers")).isEqualTo("dossier");
        assertThat(byMatter.text("/items/0/number")).isEqualTo(number);
        assertThat(byMatter.text("/items/0/staffName")).isEqualTo("林志强");
        assertThat(byMatter.text("/items/0/office/title")).isNotEqualTo("labour-inspection");
        assertThat(byMatter.response().body()).doesNotContain("李娜", "445202199003071527");
        var staffNumber = byMatter.text("/items/0/staffNumber");
        var byBoth = admin.post(
                        SEARCHES,
                        "{\"reason\": \"审计\", \"number\": \"445202199003071527\", \"staffNumber\": \"%s\"}"
                                .formatted(staffNumber))
                .is(200);
        assertThat(byBoth.body().at("/items").findValuesAsString("number")).contains(number);
        var nobodys = "{\"reason\": \"审计\", \"number\": \"44520219910615021X\", \"matter\": \"%s\"}";
        assertThat(admin.post(SEARCHES, nobodys.formatted(number))
                        .is(200)
                        .body()
                        .at("/items"))
                .isEmpty();

        assertThat(admin.post(SEARCHES, "{\"reason\": \"好奇\"}").is(422).problem())
                .isEqualTo("access-search-empty");
        admin.post(SEARCHES, "{\"matter\": \"%s\"}".formatted(number)).is(422);
        assertThat(admin.post(SEARCHES, "{\"reason\": \"审计\", \"number\": \"445202\"}")
                        .is(422)
                        .text("/faults/0/path"))
                .isEqualTo("/number");

        var listed =
                signedIn("admin-second").get(SEARCHES + "?limit=100").is(200).body();
        assertThat(listed.at("/items").valueStream())
                .filteredOn(search -> search.at("/matter").asString("").equals(number))
                .hasSizeGreaterThanOrEqualTo(2)
                .anySatisfy(search -> {
                    assertThat(search.at("/reason").asString()).isEqualTo("当事人投诉");
                    assertThat(search.at("/person").asBoolean()).isFalse();
                    assertThat(search.at("/own").asBoolean()).isFalse();
                });
    }
}
