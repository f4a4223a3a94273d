// SPDX-License-Identifier: Apache-2.0
package vn.sen.web.container;

import java.util.Optional;
import vn.sen.web.access.AccessServices;
import vn.sen.web.exchange.ThreadRequests;
import vn.sen.web.idempotency.AnswerStore;
import vn.sen.web.page.Assets;
import vn.sen.web.page.Shell;
import vn.sen.web.problem.ProblemRenderer;
import vn.sen.web.problem.StartUp;
import vn.sen.web.text.BundleTexts;
import vn.sen.web.time.RequestWatch;

/** What all containers share. */
public record ContainerParts(
        BundleTexts platformTexts,
        Shell shell,
        ProblemRenderer problems,
        StartUp startUp,
        AccessServices access,
        AnswerStore answers,
        Assets assets,
        RequestWatch watch,
        ThreadRequests requests) {

    Optional<BundleTexts> fallback() {
        return Optional.of(platformTexts);
    }
}
