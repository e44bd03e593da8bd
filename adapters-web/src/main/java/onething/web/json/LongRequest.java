package onething.web.json;

/// A request whose JSON body may be as long as a guide: up to [ApiJson#LONGEST_GUIDE], not [ApiJson#LONGEST_BODY].
public interface LongRequest {}
