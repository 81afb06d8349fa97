package org.softintel.desk.tasks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.team.Colleague;

/** Which reports and tasks go to whom; to nobody when {@code to} is empty. */
record Handover(List<String> reports, List<UUID> tasks, Optional<Colleague> to) {}
