#include "ui/report/reportscreen.h"

#include "ui/report/zsection.h"

namespace countertop::ui {

ReportScreen::ReportScreen(Frame &frame,
                           till::Exporter &exporter,
                           const till::PageWriter &pages,
                           QWidget *parent)
    : SectionScreen(frame, tr("Reports"), parent)
{
    using till::ReportGroup;
    const auto add = [this, &frame, &exporter, &pages](
                         ReportGroup group, const char *icon, const QString &title) {
        addSection(new SalesSection(frame, { exporter, pages }, group, title, m_scope, this),
                   Icon(QString::fromLatin1(icon)),
                   title);
    };
    add(ReportGroup::Day, "calendar", tr("By day"));
    add(ReportGroup::Hour, "clock", tr("By hour"));
    add(ReportGroup::Product, "tag", tr("By product"));
    add(ReportGroup::Category, "layers", tr("By category"));
    add(ReportGroup::Tax, "landmark", tr("By tax"));
    add(ReportGroup::Tender, "credit-card", tr("By tender"));
    add(ReportGroup::Person, "users", tr("By person"));
    add(ReportGroup::Discount, "percent", tr("Discounts"));
    add(ReportGroup::PriceChange, "pencil", tr("Prices by hand"));
    addSection(new ZSection(frame, this), Icon(QStringLiteral("history")), tr("Z archive"));
}

} // namespace countertop::ui
