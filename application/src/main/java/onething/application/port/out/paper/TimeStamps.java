package onething.application.port.out.paper;

import reactor.core.publisher.Mono;

/// 时间戳服务: a time stamping authority, which says when it had a hash (RFC 3161). It gets nothing of a paper.
///
/// This port carries the messages of the protocol. Whether an answer holds, [PaperSealer#stamp] checks.
public interface TimeStamps {

    /// Whether an authority is set up at all.
    Mono<Boolean> isOn();

    /// Gives a TimeStampResp, which may refuse. Fails with a [NotSealed] without an answer.
    ///
    /// @param query a TimeStampReq; both as DER
    Mono<byte[]> answer(byte[] query);
}
