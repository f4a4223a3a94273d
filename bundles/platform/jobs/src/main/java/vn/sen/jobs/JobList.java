// SPDX-License-Identifier: Apache-2.0
package vn.sen.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sen.web.api.Fault;
import vn.sen.web.api.ListQuery;
import vn.sen.web.api.Page;
import vn.sen.web.api.ProblemException;

/** The jobs of everybody, the newest first, in parts. */
record JobList(ScheduledJobs jobs) {

    private static final int LONGEST_KIND = 100;

    /** @throws ProblemException 400 for a state that does not exist or a kind that is too long */
    Page<JobView> part(Optional<String> state, Optional<String> kind, ListQuery query, String language) {
        JobStore.Filter filter = new JobStore.Filter(
                state.filter(text -> !text.isBlank()).map(JobList::state),
                kind.filter(text -> !text.isBlank()).map(JobList::kind));
        Optional<UUID> before = query.after(1, parts -> UUID.fromString(parts.get(0)));
        List<Job> found = jobs.newest(filter, before, query.limit() + 1);
        List<Job> items = found.stream().limit(query.limit()).toList();
        Optional<String> next = found.size() > items.size()
                ? Optional.of(ListQuery.cursor(items.get(items.size() - 1).id().toString()))
                : Optional.empty();
        return new Page<>(items.stream().map(job -> JobView.in(job, language)).toList(), next, Optional.empty());
    }

    private static JobState state(String text) {
        try {
            return JobState.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw refused(Fault.of("?state", "unknown-value", List.of(JobState.values())));
        }
    }

    private static String kind(String text) {
        if (text.length() > LONGEST_KIND) {
            throw refused(Fault.of("?kind", "too-long", LONGEST_KIND));
        }
        return text.strip();
    }

    private static ProblemException refused(Fault fault) {
        return ProblemException.problem(400, "invalid-request").fault(fault).build();
    }
}
