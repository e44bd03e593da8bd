package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// 先行支付: the bank refuses the account of the applicant, who gives another one, and then the bank pays.
class PaidByTheBankTest extends WholeSystem {

    @Test
    void aRefusedAccountIsAskedForAgainAndOnlyTheBankSaysThatItHasPaid() {
        var worker = new Applicant(signedIn("lina"));
        var fund = new Officer(signedIn("fund"));
        var head = new Officer(signedIn("fund-head"));
        var matter = worker.submits("advance-payment").get("advance-payment");
        approved(fund, matter);
        settles(fund, matter, "6222021234560404");
        head.does("instruct-bank", matter);

        var refused = fund.waitsForTheBank(matter, "refused");

        assertThat(refused.at("/reason").asString()).isEqualTo("wrong-account");
        assertThat(refused.at("/says").asString()).isEqualTo("账号有误");
        assertThat(fund.tries("close", matter).is(409).body().at("/missing").toString())
                .contains("银行已经支付到账");
        var byHand = fund.tries("record-paid", matter).is(409);
        assertThat(byHand.problem()).isEqualTo("action-not-lawful");

        worker.findsOn("todo", matter);
        assertThat(worker.sees(matter).text("/standing/notice/fields/1/field")).isEqualTo("advance.account");
        assertThat(worker.sees(matter).text("/standing/notice/fields/1/note")).contains("账号有误");
        worker.supplements(matter, """
                        {"corrections": {"advance": {"bank": "中国建设银行揭阳分行", "account": "6222021234567890128"}}}""").is(200);
        worker.findsOn("completed", matter);

        settles(fund, matter, "6222021234567890128");
        head.does("instruct-bank", matter);
        var paid = fund.waitsForTheBank(matter, "paid");
        assertThat(paid.at("/providerId").asString()).startsWith("stub-");
        fund.does("demand-repayment", matter, "\"inputs\":{\"amount\":\"18000.40\"}")
                .does(
                        "record-recovered",
                        matter,
                        "\"inputs\":{\"recoveredOn\":\"" + Today.iso() + "\",\"amount\":\"18000.40\"}")
                .does("close", matter);

        assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("closed");
        assertThat(worker.person()
                        .get("/api/v1/matters/" + matter + "/timeline")
                        .is(200)
                        .body()
                        .toString())
                .contains("银行退回支付", "银行支付成功");
    }

    private static void approved(Officer fund, String matter) {
        fund.does("accept-and-demand", matter)
                .does("send-demand", matter)
                .does("record-employer-refusal", matter, "\"inputs\":{\"answer\":\"refused\"}")
                .does(
                        "approve-payment",
                        matter,
                        "\"outcome\":\"approved\"",
                        "\"statement\":\"核定先行支付\"",
                        "\"inputs\":{\"medicalAmount\":\"18000.40\",\"amount\":\"18000.40\"}")
                .does(
                        "serve-approval",
                        matter,
                        "\"received\":\"" + Today.iso() + "\"",
                        "\"inputs\":{\"method\":\"in-person\"}");
    }

    private static void settles(Officer fund, String matter, String account) {
        fund.does("settle-items", matter, """
                "inputs": {"items": "工伤医疗费用18000.40元", "amount": "18000.40", "payee": "李娜",
                           "bank": "中国工商银行揭阳分行", "account": "%s"}""".formatted(account));
    }
}
