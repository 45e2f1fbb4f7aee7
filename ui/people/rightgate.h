#pragma once

#include "core/domain/people/approval.h"
#include "core/domain/people/decision.h"
#include "core/till/people/peopledesk.h"
#include "ui/shell/frame.h"

#include <QObject>

#include <functional>
#include <optional>

namespace countertop::ui {

/// What is done once somebody may do it; the approval is empty where the role alone was enough.
using Permitted = std::function<void(const std::optional<Approval> &)>;

/// Runs *act* at once where the role may, after a second person's yes where it needs one, and
/// says why where it may not (CT-08). *context* is who waits for the answer: nothing is run after
/// its end. The page that asked stays below the approval and is in sight again when *act* runs.
void askRight(Frame &frame,
              QObject *context,
              const till::ApprovalRequest &request,
              const Permitted &act);

/// The same where the rules decided already, by more than the right: a limit of the role.
void askRight(Frame &frame,
              QObject *context,
              Verdict verdict,
              const till::ApprovalRequest &request,
              const Permitted &act);

} // namespace countertop::ui
