package onething.web.live;

import java.util.UUID;

/// What an open page is told of an event. It has no text: the page reads the matter, if it may.
///
/// @param kind    the action of the guide, or the name of an event of the service
/// @param version the matter has this version or a later one
record LiveEventView(UUID matter, String kind, long version) {}
