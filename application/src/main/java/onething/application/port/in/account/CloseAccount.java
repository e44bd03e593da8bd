package onething.application.port.in.account;

import java.time.Instant;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// 注销账号: closes the caller's own account and deletes what has no other ground to be kept (个人信息保护法 arts.
/// 15, 47 and 50). Case files stay as long as the law says. Who signs in afterwards has another account.
@FunctionalInterface
public interface CloseAccount {

    /// Every session ends. Fails with a `Refused` for `StepUpRequired` when the proof is older than five minutes,
    /// for `AccountInUse` while matters need the account, and for `RoleLacking` when the caller has no account here
    /// that can be closed.
    ///
    /// @param provenAt when the caller last proved who they are
    Mono<Void> close(Actor who, Instant provenAt);
}
