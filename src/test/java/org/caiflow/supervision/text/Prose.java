package org.caiflow.supervision.text;

import java.util.Random;

/** Text that nobody else writes: words in an order of chance, the same for the same seed. */
public final class Prose {

    private static final String[] WORDS = ("项目 实施 方案 质量 保证 服务 团队 人员 设备 系统 安装 调试 培训 验收 进度 计划 管理 制度 流程 响应 时间 故障 处理 备件 供应 厂家 授权 "
            + "技术 参数 性能 指标 测试 报告 用户 需求 分析 设计 开发 集成 运行 维护 安全 保密 措施 应急 预案 组织 机构 职责 分工 协调 沟通 监督 检查 改进 评估 总结 经验 案例 "
            + "业绩 客户 满意 承诺 优势 创新 先进 可靠 稳定 扩展 兼容 标准 规范 要求 符合 达到 提供 完成 确保 建立 采用 按照 根据 通过 进行 以及 并且 同时 针对 对于 由于 因此 其中 "
            + "我们 本公司 现场 工程师 工作日 二十四 小时 每月 定期 全程 专业 认证 合格 产品 原厂 正品 三年 质保 免费 升级 远程 电话 支持 上门 教室 大屏 网络 线路 机房 电源 空调").split(" ");

    private final Random random;

    public Prose(long seed) {
        random = new Random(seed);
    }

    public String letters(int count) {
        var text = new StringBuilder();
        while (text.length() < count) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
            if (random.nextInt(9) == 0) {
                text.append(random.nextBoolean() ? "，" : "。");
            }
        }
        return text.substring(0, count);
    }
}
