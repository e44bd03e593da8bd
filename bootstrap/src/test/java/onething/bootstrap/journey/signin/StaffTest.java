package onething.bootstrap.journey.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// An administrator adds a member of the staff, who sets a password, works, moves to another office, and
/// is suspended.
class StaffTest extends WholeSystem {

    private static final String PASSWORD = "lychee-banyan-26";

    @Test
    void aStaffMemberIsAddedMovedAndSuspendedWithImmediateEffect() {
        var admin = signedIn("admin");
        var account = "new-" + UUID.randomUUID().toString().substring(0, 8);
        var added = admin.post("/api/v1/admin/staff", """
                {"account": "%s", "name": "林夏", "office": "work-injury", "district": "445200", "roles": ["officer"]}
                """.formatted(account)).is(201);
        var path = "/api/v1/admin/staff/" + added.text("/staff/id");

        var setting =
                "{\"link\": \"%s\", \"password\": \"%s\"}".formatted(added.text("/passwordLink/secret"), PASSWORD);
        Person.stranger(service()).post("/login/password-setting", setting).is(204);
        assertThat(Person.stranger(service())
                        .post("/login/password-setting", setting)
                        .is(404)
                        .problem())
                .isEqualTo("password-link-unknown");

        var officer = signedIn(account);
        assertThat(officer.get("/api/v1/me").is(200).text("/office/code")).isEqualTo("work-injury");
        officer.get("/api/v1/desk/matters").is(200);

        admin.patch(path, admin.get(path).header("ETag"), "{\"office\": \"social-insurance\"}")
                .is(200);
        officer.get("/api/v1/me").is(401);
        officer = signedIn(account);
        assertThat(officer.get("/api/v1/me").is(200).text("/office/code")).isEqualTo("social-insurance");

        admin.patch(path, admin.get(path).header("ETag"), "{\"suspended\": true}")
                .is(200);
        officer.get("/api/v1/desk/matters").is(401);
        officer.get("/api/v1/me").is(401);

        assertThat(admin.get(path).is(200).body().at("/changes").findValuesAsString("kind"))
                .containsExactly("added", "password-set", "changed", "suspended");
    }

    @Test
    void anAdministratorCannotReadCases() {
        var matter =
                new Applicant(signedIn("lina")).submits("injury-determination").get("injury-determination");
        var admin = signedIn("admin");

        assertThat(admin.get("/api/v1/desk/matters/" + matter).is(403).problem())
                .isEqualTo("role-lacking");
        assertThat(signedIn("injury-head").get("/api/v1/admin/staff").is(403).problem())
                .isEqualTo("role-lacking");
    }
}
