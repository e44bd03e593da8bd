package onething.domain.refusal;

/// One thing wrong in what somebody sent: where, which rule, and what would do.
///
/// @param path   a JSON pointer (RFC 6901) into what was sent, such as `/answers/worker/idNumber`
/// @param rule   the stable name of the rule that it breaks, such as `required` or `id-card-check`
/// @param detail what would be right, in the words of the people who use the service
public record Fault(String path, String rule, String detail) {}
