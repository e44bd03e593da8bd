/// Server-Sent Events: an open page is told that something happened, and reads what it shows again.
///
/// | to learn                              | read               |
/// |---------------------------------------|--------------------|
/// | what is sent                          | [LiveController]   |
/// | when a stream ends                    | [EventStream]      |
/// | how many there may be, and the stop   | [OpenStreams]      |
@NullMarked
package onething.web.live;

import org.jspecify.annotations.NullMarked;
