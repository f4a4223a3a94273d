// SPDX-License-Identifier: Apache-2.0
package vn.sen.noticeboard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import vn.sen.web.api.HtmlPage;

/** Notices for people. */
@Component(service = NoticeScreen.class)
@JakartarsResource
@Path("notices")
@Produces("text/html")
@PermitAll
public final class NoticeScreen {

    private static final int MOST = 100;

    private final NoticeBoard board;

    @Activate
    public NoticeScreen(@Reference NoticeBoard board) {
        this.board = board;
    }

    @GET
    public HtmlPage page() {
        return HtmlPage.of("notices.jte", "notices.title")
                .with("notices", board.shownOn(board.today(), Optional.empty(), MOST));
    }
}
