#pragma once

#include "ui/report/salessection.h"
#include "ui/shell/sectionscreen.h"

namespace countertop::ui {

/// What was sold, by day, hour, product, category, tax, tender and person, and the Z of every
/// closed shift. The days, the person and the till that one report is about are those of the next
/// one, too.
class ReportScreen final : public SectionScreen
{
    Q_OBJECT

public:
    ReportScreen(Frame &frame,
                 till::Exporter &exporter,
                 const till::PageWriter &pages,
                 QWidget *parent = nullptr);

private:
    ReportScope m_scope;
};

} // namespace countertop::ui
