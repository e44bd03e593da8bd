package onething.bootstrap.journey.support;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;

/// A member of the staff, who takes the guide's actions on a matter.
public final class Officer {

    private final Person person;

    public Officer(Person person) {
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /// @param andSays the rest of the action's JSON, such as `"outcome":"recognised"`
    public Officer does(String action, String matter, String... andSays) {
        tries(action, matter, andSays).is(200);
        return this;
    }

    public Answer tries(String action, String matter, String... andSays) {
        return acts(matter, sees(matter).header("ETag"), action, andSays);
    }

    public Answer acts(String matter, String version, String action, String... andSays) {
        var rest = andSays.length == 0 ? "" : "," + String.join(",", andSays);
        return person.change(
                "/api/v1/desk/matters/" + matter + "/actions", version, "{\"action\":\"" + action + "\"" + rest + "}");
    }

    public Answer sees(String matter) {
        return person.get("/api/v1/desk/matters/" + matter).is(200);
    }

    /// Waits until the bank has given this answer to the last payment order of the matter.
    public JsonNode waitsForTheBank(String matter, String state) {
        return await().until(
                        () -> person.get("/api/v1/desk/matters/" + matter + "/payments")
                                .is(200)
                                .body()
                                .at("/items")
                                .valueStream()
                                .toList(),
                        orders -> !orders.isEmpty()
                                && orders.getLast().at("/state").asString().equals(state))
                .getLast();
    }

    public void serves(String matter, String... inputs) {
        var more = inputs.length == 0 ? "" : "," + String.join(",", inputs);
        does(
                "serve",
                matter,
                "\"received\":\"" + Today.iso() + "\"",
                "\"inputs\":{\"method\":\"in-person\"" + more + "}");
    }

    /// Checks the preconditions of a transfer (涉嫌拒不支付劳动报酬犯罪案件移送) and reports it, so that it waits
    /// for the head.
    public Officer reportsCrime(String transfer) {
        return does("check-preconditions", transfer, """
                        "inputs": {"workers": 1, "months": 5, "workerAmount": "26000", "amount": "26000",
                                   "conduct": ["able-but-unpaid"], "orderNumber": "榕人社监令字〔2026〕第8号",
                                   "orderServed": "2026-10-09", "orderService": "served", "goodReason": false}""")
                .does("report", transfer, "\"inputs\": {\"firstOfficer\": \"王强\", \"secondOfficer\": \"陈静\"}");
    }
}
