// SPDX-License-Identifier: Apache-2.0
package vn.sen.calendar.recount;

import java.util.Optional;
import java.util.UUID;
import vn.sen.calendar.book.CalendarChange;
import vn.sen.jobs.api.Progress;
import vn.sen.web.api.ModuleJson;

/** Counts all clocks anew for one change, and tells how far it is. */
record RecountRun(Recount recount, ModuleJson json) {

    /** What came of it. */
    private record Outcome(long checked, long moved, long refused) {}

    /** @return the outcome as JSON */
    String run(UUID change, Progress progress) {
        long running = recount.running();
        Optional<CalendarChange> state = recount.next(change);
        while (state.filter(open -> open.countedAt().isEmpty()).isPresent()) {
            report(progress, state.orElseThrow(), running);
            state = recount.next(change);
        }
        state.ifPresent(done -> report(progress, done, done.checked()));
        return json.write(state.map(done -> new Outcome(done.checked(), done.moved(), done.refused()))
                .orElseGet(() -> new Outcome(0, 0, 0)));
    }

    private static void report(Progress progress, CalendarChange state, long running) {
        progress.report(state.checked(), Math.max(running, state.checked()), state.refused());
    }
}
