package onething.web.matter;

import onething.application.port.in.matter.WithdrawMatter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;

record WithdrawalRequest(@Nullable String reason) {

    private static final int LONGEST_REASON = 500;

    WithdrawMatter.Command toCommand(Actor who, MatterId matter, long version) {
        var reader = new RequestReader();
        var words = reader.text("/reason", reason, LONGEST_REASON);
        reader.done();
        return new WithdrawMatter.Command(who, matter, version, words);
    }
}
